package dev.fulfilment.monitor.ingest;

import dev.fulfilment.monitor.sagas.SagaRow;
import java.util.List;

/** Hears, after the commit, which sagas have moved. */
public interface SagaListener {

    void changed(List<SagaRow> sagas);
}

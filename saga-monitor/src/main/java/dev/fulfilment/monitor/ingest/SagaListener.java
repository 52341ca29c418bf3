package dev.fulfilment.monitor.ingest;

import dev.fulfilment.monitor.sagas.SagaRow;
import java.util.List;

/** Is notified of changed sagas after the commit. */
public interface SagaListener {

    void changed(List<SagaRow> sagas);
}

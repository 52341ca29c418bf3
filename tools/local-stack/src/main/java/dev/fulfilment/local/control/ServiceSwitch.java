package dev.fulfilment.local.control;

/** Stops and starts one service of the stack; each call returns when it is done. */
public interface ServiceSwitch {

    boolean isRunning();

    void stop();

    void start();
}

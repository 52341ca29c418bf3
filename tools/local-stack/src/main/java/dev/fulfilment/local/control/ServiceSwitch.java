package dev.fulfilment.local.control;

/** Takes one service out of the stack, and puts it back; each returns when it is done. */
public interface ServiceSwitch {

    boolean isRunning();

    void stop();

    void start();
}

package dev.fulfilment.platform.spring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that a service prepares. */
@TestComponent
public final class StatementCounter implements BeanPostProcessor {

    private final AtomicInteger ofAllThreads = new AtomicInteger();
    private final ThreadLocal<Integer> ofThisThread = ThreadLocal.withInitial(() -> 0);

    /** Counts the statements of all threads: for work that a request triggers. */
    public int inAllThreads(Runnable work) {
        ofAllThreads.set(0);
        work.run();
        return ofAllThreads.get();
    }

    /** Counts the statements of the calling thread, in a service whose other threads use the database too. */
    public int inThisThread(Runnable work) {
        ofThisThread.set(0);
        work.run();
        return ofThisThread.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(source) : bean;
    }

    private DataSource counting(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection());
            }
        };
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        ofAllThreads.incrementAndGet();
                        ofThisThread.set(ofThisThread.get() + 1);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

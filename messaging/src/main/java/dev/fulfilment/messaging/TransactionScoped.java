package dev.fulfilment.messaging;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One object per transaction: created at its first use in a transaction, the same for all later uses in it, and never
 * seen by another transaction, also not by one that suspends it.
 *
 * <p>The object takes part in the transaction as a {@link TransactionSynchronization}: callbacks of several objects run
 * in the order in which their objects were first used.
 *
 * @param <T> the object; overrides only the callbacks that it needs
 */
public final class TransactionScoped<T extends TransactionSynchronization> {

    private final Supplier<T> factory;
    private final boolean throughCompletion;

    private TransactionScoped(Supplier<T> factory, boolean throughCompletion) {
        this.factory = factory;
        this.throughCompletion = throughCompletion;
    }

    /** Binds the object until the transaction begins to complete: afterwards nothing can be added to it any more. */
    public static <T extends TransactionSynchronization> TransactionScoped<T> untilCompletion(Supplier<T> factory) {
        return new TransactionScoped<>(factory, false);
    }

    /** Binds the object until the transaction has completed: a late use finds it and can be rejected by it. */
    public static <T extends TransactionSynchronization> TransactionScoped<T> throughCompletion(Supplier<T> factory) {
        return new TransactionScoped<>(factory, true);
    }

    /**
     * Returns the object of the current transaction. It is a bound resource, as a search through all synchronizations
     * would become slower with each of them.
     *
     * @throws IllegalStateException if no transaction synchronization is active
     */
    @SuppressWarnings("unchecked") // Bound here and nowhere else.
    public T current() {
        var bound = (@Nullable T) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var created = factory.get();
        TransactionSynchronizationManager.registerSynchronization(created);
        TransactionSynchronizationManager.registerSynchronization(new Binding(created));
        TransactionSynchronizationManager.bindResource(this, created);
        return created;
    }

    private final class Binding implements TransactionSynchronization {

        private final T bound;

        Binding(T bound) {
            this.bound = bound;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionScoped.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionScoped.this, bound);
        }

        @Override
        public void beforeCompletion() {
            if (!throughCompletion) {
                TransactionSynchronizationManager.unbindResource(TransactionScoped.this);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (throughCompletion) {
                TransactionSynchronizationManager.unbindResource(TransactionScoped.this);
            }
        }
    }
}

-- Where the order's trace goes on, once its deadline is missed or a person changes the order: W3C trace context. It stands
-- beside the deadline, and only where the trace is recorded.
alter table order_event add column traceparent text;

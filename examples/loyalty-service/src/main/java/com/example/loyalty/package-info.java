/** Loyalty points: one point for every whole unit of money of a completed order, taken back when the order is refunded. */
@NullMarked
package com.example.loyalty;

import org.jspecify.annotations.NullMarked;

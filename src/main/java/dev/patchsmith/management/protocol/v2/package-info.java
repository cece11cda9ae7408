/// Our own routes under `/v2`, as values. Instants are ISO-8601 in UTC, shares count in 0.01 % (1 to 10000), and
/// fields that may be missing are marked as nullable.
@NullMarked
package dev.patchsmith.management.protocol.v2;

import org.jspecify.annotations.NullMarked;

/// Where the management server keeps what it knows: SQLite or PostgreSQL, one small class per table or two.
@NullMarked
package dev.patchsmith.server.store;

import org.jspecify.annotations.NullMarked;

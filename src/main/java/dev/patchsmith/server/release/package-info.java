/// Which device gets which patch, and how a release goes on: decisions, quota, phases, halt, reports, statistics.
@NullMarked
package dev.patchsmith.server.release;

import org.jspecify.annotations.NullMarked;

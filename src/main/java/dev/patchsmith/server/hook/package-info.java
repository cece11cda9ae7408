/// Webhooks: who is told what happened, and how it gets there without reaching what it must not.
@NullMarked
package dev.patchsmith.server.hook;

import org.jspecify.annotations.NullMarked;

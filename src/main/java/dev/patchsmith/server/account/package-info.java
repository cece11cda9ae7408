/// Who may do what: passwords, tokens, sessions, throttling, permissions.
@NullMarked
package dev.patchsmith.server.account;

import org.jspecify.annotations.NullMarked;

/// The Roll-outs room: patches on a server, their states, and the acts that change them.
@NullMarked
package dev.patchsmith.ui.rollout;

import org.jspecify.annotations.NullMarked;

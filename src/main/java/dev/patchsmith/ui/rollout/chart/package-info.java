/// Charts of roll-outs, drawn with nodes so that the style sheets of both themes give them their colours.
@NullMarked
package dev.patchsmith.ui.rollout.chart;

import org.jspecify.annotations.NullMarked;

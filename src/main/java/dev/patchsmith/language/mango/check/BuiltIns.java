package dev.patchsmith.language.mango.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// The functions and constants the run time brings along; there are no others.
public final class BuiltIns {

    private static final String FUNCTION_TABLE = """
            0 dispatch_get_main_queue dispatch_group_create
            1 CGAffineTransformMakeRotation CGAffineTransformFromString CGRectGetWidth CGRectGetHeight CGRectGetMinX
            1 CGRectGetMidX CGRectGetMaxX CGRectGetMinY CGRectGetMidY CGRectGetMaxY NSLog dispatch_group_enter
            1 dispatch_group_leave dispatch_block_testcancel dispatch_block_cancel dispatch_semaphore_create
            1 dispatch_semaphore_signal dispatch_resume dispatch_suspend dispatch_source_cancel
            1 dispatch_source_testcancel dispatch_source_get_handle dispatch_source_get_mask dispatch_source_get_data
            2 CGPointMake CGSizeMake NSMakeRange UIOffsetMake CGVectorMake CGAffineTransformMakeScale
            2 CGAffineTransformMakeTranslation CGAffineTransformRotate CGAffineTransformConcat fmt_num
            2 dispatch_get_global_queue dispatch_queue_create dispatch_async dispatch_sync dispatch_barrier_async
            2 dispatch_barrier_sync dispatch_group_wait dispatch_block_create dispatch_block_perform dispatch_block_wait
            2 dispatch_semaphore_wait dispatch_time dispatch_source_set_event_handler dispatch_source_set_cancel_handler
            2 dispatch_source_merge_data dispatch_source_set_registration_handler dispatch_once
            3 CGAffineTransformScale CGAffineTransformTranslate CATransform3DMakeScale dispatch_after dispatch_apply
            3 dispatch_group_async dispatch_group_notify dispatch_block_notify
            4 CGRectMake UIEdgeInsetsMake dispatch_block_create_with_qos_class dispatch_source_create
            4 dispatch_source_set_timer
            6 CGAffineTransformMake
            """;

    private static final String CONSTANT_TABLE = """
            DISPATCH_QUEUE_PRIORITY_ HIGH DEFAULT LOW BACKGROUND
            DISPATCH_QUEUE_ CONCURRENT SERIAL
            DISPATCH_BLOCK_ BARRIER DETACHED ASSIGN_CURRENT NO_QOS_CLASS INHERIT_QOS_CLASS ENFORCE_QOS_CLASS
            DISPATCH_TIME_ FOREVER NOW
            DISPATCH_SOURCE_TYPE_ PROC READ SIGNAL TIMER VNODE WRITE
            NSEC_PER_ SEC MSEC USEC
            USEC_PER_ SEC
            NSRunLoop CommonModes
            NSDefault RunLoopMode
            M_ PI PI_2 PI_4 1_PI 2_PI
            UIControlEventTouch Down DownRepeat DragInside DragOutside DragEnter DragExit UpInside UpOutside Cancel
            UIControlEvent ValueChanged PrimaryActionTriggered AllTouchEvents AllEditingEvents ApplicationReserved
            UIControlEvent SystemReserved AllEvents
            UIControlEventEditing DidBegin Changed DidEnd DidEndOnExit
            UIControlContentVerticalAlignment Center Top Bottom Fill
            UIControlContentHorizontalAlignment Center Left Right Fill Leading Trailing
            UIControlState Normal Highlighted Disabled Selected Focused Application Reserved
            $ systemVersion appVersion buildVersion is32BitDevice
            """;

    /// Names of C that look like classes and are none.
    private static final Set<String> MACROS_AND_CONSTANTS = Set.of(
            ("MAX MIN ABS TRUE FALSE Nil DEBUG CGRectZero CGPointZero CGSizeZero CGRectNull CGRectInfinite UIEdgeInsetsZero"
                            + " UIOffsetZero CGAffineTransformIdentity CATransform3DIdentity NSNotFound NSIntegerMax"
                            + " NSIntegerMin NSUIntegerMax INT_MAX INT_MIN LONG_MAX CGFLOAT_MAX CGFLOAT_MIN DBL_MAX"
                            + " FLT_MAX INFINITY NAN UITableViewAutomaticDimension UIViewNoIntrinsicMetric")
                    .split(" "));

    private static final Map<String, Integer> FUNCTIONS = new HashMap<>();
    private static final Set<String> CONSTANTS = new HashSet<>();

    static {
        for (String row : FUNCTION_TABLE.split("\n")) {
            String[] cells = row.split(" ");
            for (int i = 1; i < cells.length; i++) {
                FUNCTIONS.put(cells[i], Integer.parseInt(cells[0]));
            }
        }
        for (String row : CONSTANT_TABLE.split("\n")) {
            String[] cells = row.split(" ");
            for (int i = 1; i < cells.length; i++) {
                CONSTANTS.add(cells[0] + cells[i]);
            }
        }
        CONSTANTS.add("NSEC_PER_USEC");
    }

    private BuiltIns() {}

    /// Whether the run time brings a function or constant of this name.
    public static boolean has(String name) {
        return FUNCTIONS.containsKey(name) || CONSTANTS.contains(name);
    }

    /// How many arguments a function takes that the run time brings.
    public static OptionalInt argumentCount(String function) {
        Integer count = FUNCTIONS.get(function);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    static boolean isKnownMacroOrConstant(String name) {
        return MACROS_AND_CONSTANTS.contains(name);
    }
}

package dev.patchsmith.server.http;

import io.javalin.http.Context;
import java.util.OptionalLong;

/// The page and the number of rows that a legacy list is asked for. More than a hundred rows at once are not
/// given.
record Paging(int page, int count) {

    private static final int MOST = 100;
    private static final int LAST_PAGE = 1_000_000;

    /// Reads `page` and `count`, both optional.
    static Paging of(Context ctx, int firstPage, int usualCount) {
        String page = ctx.queryParam("page");
        String count = ctx.queryParam("count");
        OptionalLong pageNumber = Fields.positiveOrZero(page);
        OptionalLong countNumber = Fields.positiveOrZero(count);
        boolean noPage = page == null || page.isEmpty();
        boolean noCount = count == null || count.isEmpty();
        String pageSentence = firstPage == 0 ? "page必须为整数，且大于等于0" : "page必须为正整数";
        new Checks()
                .bad(!noCount && countNumber.orElse(0) < 1, "count", "count必须为正整数")
                .bad(!noPage && pageNumber.orElse(-1) < firstPage, "page", pageSentence)
                .done();
        return new Paging((int) Math.min(LAST_PAGE, pageNumber.orElse(firstPage)), (int)
                Math.min(MOST, countNumber.orElse(usualCount)));
    }
}

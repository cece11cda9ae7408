package dev.patchsmith.ui.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DashboardExportTest {

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsOnlyText() {
        assertThat(DashboardExport.cell("=cmd()")).isEqualTo("'=cmd()");
        assertThat(DashboardExport.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(DashboardExport.cell(-3L)).isEqualTo("-3");
    }

    @Test
    void commasQuotesAndLineEndsAreQuoted() {
        assertThat(DashboardExport.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(DashboardExport.cell("say \"hi\"\n")).isEqualTo("\"say \"\"hi\"\"\n\"");
    }
}

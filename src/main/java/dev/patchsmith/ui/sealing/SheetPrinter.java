package dev.patchsmith.ui.sealing;

import java.util.ArrayList;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Prints a text of short lines on the system's own printer.
final class SheetPrinter {

    private static final int LINES_PER_PAGE = 58;

    private SheetPrinter() {}

    static boolean hasPrinter() {
        return Printer.getDefaultPrinter() != null;
    }

    /// Asks for the printer and prints; false if nothing was printed.
    static boolean print(String sheet) {
        PrinterJob job = hasPrinter() ? PrinterJob.createPrinterJob() : null;
        if (job == null || !job.showPrintDialog(null)) {
            return false;
        }
        PageLayout layout = job.getJobSettings().getPageLayout();
        boolean printed = true;
        for (String page : pages(sheet)) {
            Text text = new Text(page);
            text.setFont(Font.font("JetBrains Mono", 9));
            double scale = Math.min(
                    1, layout.getPrintableWidth() / text.getLayoutBounds().getWidth());
            text.getTransforms().add(new javafx.scene.transform.Scale(scale, scale));
            printed &= job.printPage(layout, text);
        }
        return printed && job.endJob();
    }

    static List<String> pages(String sheet) {
        List<String> lines = sheet.lines().toList();
        List<String> pages = new ArrayList<>();
        for (int at = 0; at < lines.size(); at += LINES_PER_PAGE) {
            pages.add(String.join("\n", lines.subList(at, Math.min(at + LINES_PER_PAGE, lines.size()))));
        }
        return pages;
    }
}

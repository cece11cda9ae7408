package dev.patchsmith.ui.help;

import dev.patchsmith.ui.look.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/// A page of Markdown as controls of the window, in its fonts and colours. It knows what the guide uses: headings,
/// paragraphs, lists, code, quotes, tables, links and emphasis; other things are shown by their text.
final class MarkdownView {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Consumer<String> follow;

    /// @param follow told the target of a link that was chosen
    MarkdownView(Consumer<String> follow) {
        this.follow = follow;
    }

    VBox of(String markdown) {
        VBox page = Parts.styled(new VBox(12), "prose");
        page.getChildren().addAll(blocks(PARSER.parse(markdown)));
        return page;
    }

    private List<Node> blocks(org.commonmark.node.Node parent) {
        List<Node> nodes = new ArrayList<>();
        for (org.commonmark.node.Node each : children(parent)) {
            nodes.add(block(each));
        }
        return nodes;
    }

    private Node block(org.commonmark.node.Node node) {
        return switch (node) {
            case Heading heading -> flow(heading, "prose-heading-" + Math.min(3, heading.getLevel()));
            case Paragraph paragraph -> flow(paragraph, "prose-text");
            case BulletList list -> list(list, false);
            case OrderedList list -> list(list, true);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case TableBlock table -> table(table);
            case BlockQuote quote -> {
                VBox inside = Parts.styled(new VBox(8), "prose-quote");
                inside.getChildren().addAll(blocks(quote));
                yield inside;
            }
            default -> flow(node, "prose-text");
        };
    }

    private Node list(org.commonmark.node.Node list, boolean numbered) {
        VBox lines = new VBox(6);
        int number = list instanceof OrderedList ordered ? start(ordered) : 1;
        for (org.commonmark.node.Node item : children(list)) {
            Label mark = Parts.label(numbered ? number++ + "." : "•", "prose-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox content = new VBox(6);
            content.getChildren().addAll(blocks(item));
            HBox.setHgrow(content, Priority.ALWAYS);
            lines.getChildren().add(new HBox(8, mark, content));
        }
        return lines;
    }

    private static int start(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    private static Node code(String text) {
        Label label = Parts.label(text.stripTrailing(), "mono", "prose-code-block");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        return label;
    }

    private Node table(TableBlock table) {
        GridPane grid = Parts.styled(new GridPane(), "prose-table");
        int row = 0;
        for (org.commonmark.node.Node part : children(table)) {
            boolean isHead = part instanceof TableHead;
            if (!isHead && !(part instanceof TableBody)) {
                continue;
            }
            for (org.commonmark.node.Node line : children(part)) {
                if (line instanceof TableRow) {
                    cells(grid, line, row++, isHead);
                }
            }
        }
        return grid;
    }

    private void cells(GridPane grid, org.commonmark.node.Node line, int row, boolean isHead) {
        int column = 0;
        for (org.commonmark.node.Node cell : children(line)) {
            if (cell instanceof TableCell) {
                TextFlow words = flow(cell, isHead ? "prose-strong" : "prose-text");
                HBox box = Parts.styled(new HBox(words), "prose-cell");
                HBox.setHgrow(words, Priority.ALWAYS);
                GridPane.setHgrow(box, column == 0 ? Priority.SOMETIMES : Priority.ALWAYS);
                grid.add(box, column++, row);
            }
        }
    }

    private TextFlow flow(org.commonmark.node.Node parent, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("prose-flow");
        inline(parent, style, flow);
        return flow;
    }

    private void inline(org.commonmark.node.Node parent, String style, TextFlow into) {
        for (org.commonmark.node.Node each : children(parent)) {
            switch (each) {
                case org.commonmark.node.Text text -> into.getChildren().add(text(text.getLiteral(), style));
                case Code code -> into.getChildren().add(text(code.getLiteral(), style, "prose-code"));
                case StrongEmphasis strong -> inline(strong, "prose-strong", into);
                case Emphasis emphasis -> inline(emphasis, "prose-emphasis", into);
                case SoftLineBreak _ -> into.getChildren().add(text(" ", style));
                case Link link -> into.getChildren().add(link(link));
                default -> inline(each, style, into);
            }
        }
    }

    private Node link(Link link) {
        StringBuilder words = new StringBuilder();
        children(link).forEach(each -> {
            if (each instanceof org.commonmark.node.Text text) {
                words.append(text.getLiteral());
            } else if (each instanceof Code code) {
                words.append(code.getLiteral());
            }
        });
        Hyperlink control = new Hyperlink(words.toString());
        control.getStyleClass().add("prose-link");
        control.setOnAction(_ -> follow.accept(link.getDestination()));
        return control;
    }

    private static Text text(String words, String... styles) {
        return Parts.styled(new Text(words), styles);
    }

    private static List<org.commonmark.node.Node> children(org.commonmark.node.Node parent) {
        List<org.commonmark.node.Node> children = new ArrayList<>();
        for (org.commonmark.node.Node each = parent.getFirstChild(); each != null; each = each.getNext()) {
            children.add(each);
        }
        return children;
    }
}

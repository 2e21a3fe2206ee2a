// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SimaPro CSV file as blocks of named sections of rows. Its head says what parts fields and
 * decimals; a file that does not is not guessed at. Lines of the head stand in braces, in quotation
 * marks around them, or bare; separators that spreadsheets leave at the end of a line belong to no
 * name.
 */
final class SimaProBlocks {

  /** Rows under a name; the line at which they begin. */
  record Section(String name, int line, List<List<String>> rows) {
    /** The first field of the first row. */
    String text() {
      return rows.isEmpty() ? "" : rows.get(0).get(0).strip();
    }
  }

  /** A block up to its End. */
  record Block(String name, int line, List<Section> sections) {
    String text(String section) {
      return sections.stream()
          .filter(s -> s.name().equalsIgnoreCase(section))
          .map(Section::text)
          .findFirst()
          .orElse("");
    }
  }

  private static final List<String> FLAT =
      List.of(
          "Quantities",
          "Units",
          "Raw materials",
          "Airborne emissions",
          "Waterborne emissions",
          "Final waste flows",
          "Emissions to soil",
          "Non material emissions",
          "Social issues",
          "Economic issues",
          "Database Input parameters",
          "Database Calculated parameters",
          "Project Input parameters",
          "Project Calculated parameters");

  private static final Pattern HEAD =
      Pattern.compile("\uFEFF?\"?(\\{SimaPro\\b|\\{CSV separator:|SimaPro \\d)");
  private static final Pattern SEPARATOR = Pattern.compile("CSV separator: ?(\\w+|[^\\w}\"]?)");
  private static final Pattern DECIMAL = Pattern.compile("Decimal separator:\\s*([.,])");

  private final Found found;
  private final String file;
  private final String[] lines;
  private char separator = ';';
  private boolean comma;

  SimaProBlocks(Found found, String file, byte[] bytes) {
    this.found = found;
    this.file = file;
    this.lines = decoded(bytes).split("\r\n|\r|\n", -1);
  }

  static boolean is(String head) {
    return HEAD.matcher(head).lookingAt();
  }

  /** Whether numbers have a decimal comma. */
  boolean comma() {
    return comma;
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  List<Block> read() {
    var blocks = new ArrayList<Block>();
    int at = head();
    while (at < lines.length) {
      String name = name(at);
      if (name.isEmpty()) {
        at++;
        continue;
      }
      var block = new Block(name, at + 1, new ArrayList<>());
      at = FLAT.contains(name) ? flat(block, at + 1) : sections(block, at + 1);
      blocks.add(block);
    }
    return blocks;
  }

  private int head() {
    int at = 0;
    boolean decimal = false;
    boolean braces = lines[0].contains("{");
    for (; at < lines.length && isHead(at, braces); at++) {
      Matcher separates = SEPARATOR.matcher(lines[at]);
      Matcher point = DECIMAL.matcher(lines[at]);
      if (separates.find()) {
        separator = separator(at, separates.group(1));
      } else if (point.find()) {
        decimal = true;
        comma = point.group(1).equals(",");
      }
    }
    if (!decimal) {
      found.wrong("import-file", file, "no decimal separator in the head", "a point or a comma");
    }
    return at;
  }

  /** A head without braces ends at the first empty line. */
  private boolean isHead(int at, boolean braces) {
    String line = lines[at].replace("\uFEFF", "").strip();
    return braces ? line.startsWith("{") || line.startsWith("\"{") : !name(at).isEmpty();
  }

  private char separator(int at, String said) {
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "semicolon", ";" -> ';';
      case "comma", "," -> ',';
      case "tab", "\t" -> '\t';
      default -> {
        found.wrong("import-file", file + " line " + (at + 1), said, "a known separator");
        yield ';';
      }
    };
  }

  /** A line as the name of a block or section; empty for one that only parts them. */
  private String name(int at) {
    String line = lines[at].strip();
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == separator || line.charAt(end - 1) == ' ')) {
      end--;
    }
    return line.substring(0, end);
  }

  private int flat(Block block, int from) {
    var section = new Section(block.name(), from + 1, new ArrayList<>());
    block.sections().add(section);
    for (int at = from; at < lines.length; at++) {
      String name = name(at);
      if (name.equals("End")) {
        return at + 1;
      }
      if (!name.isEmpty()) {
        section.rows().add(fields(at));
      }
    }
    return cut(block);
  }

  private int sections(Block block, int from) {
    Section open = null;
    for (int at = from; at < lines.length; at++) {
      String name = name(at);
      if (name.equals("End")) {
        return at + 1;
      }
      if (name.isEmpty()) {
        open = null;
      } else if (open == null) {
        open = new Section(name, at + 2, new ArrayList<>());
        block.sections().add(open);
      } else {
        open.rows().add(fields(at));
      }
    }
    return cut(block);
  }

  private int cut(Block block) {
    String at = file + " line " + block.line();
    found.wrong("import-file", at, "block " + block.name() + " without end", "End");
    return lines.length;
  }

  private List<String> fields(int at) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    String line = lines[at];
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == separator && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c == '\u007f' ? '\n' : c);
      }
    }
    if (quoted) {
      found.wrong(
          "import-file", file + " line " + (at + 1), "an open quotation mark", "a closed one");
    }
    fields.add(field.toString());
    return fields;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tanheng.report.internal.Palette;
import org.tanheng.units.Language;

/** The cell styles of a workbook, each made once: Excel allows few. */
final class Styles {
  /** What a cell is. */
  enum Look {
    TEXT,
    WRAPPED,
    TITLE,
    HEADING,
    COLUMN,
    FIGURE_COLUMN,
    TOTAL,
    MARK,
    GAP
  }

  private static final String GENERAL = "General";

  private final XSSFWorkbook workbook;
  private final String font;
  private final Map<Look, CellStyle> looks = new EnumMap<>(Look.class);
  private final Map<String, CellStyle> numbers = new HashMap<>();

  Styles(XSSFWorkbook workbook, Language language) {
    this.workbook = workbook;
    this.font = language.pick("宋体", "Arial");
    for (Look look : Look.values()) {
      looks.put(look, make(look));
    }
  }

  CellStyle of(Look look) {
    CellStyle style = looks.get(look);
    return style == null ? make(look) : style;
  }

  /** A number at its decimals, thousands apart; strong in totals. */
  CellStyle number(int decimals, boolean total) {
    String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return numbers.computeIfAbsent(format + total, key -> number(format, total));
  }

  /** A number in full. */
  CellStyle number() {
    return numbers.computeIfAbsent(GENERAL, key -> number(GENERAL, false));
  }

  private CellStyle number(String format, boolean total) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font(total, 10, null));
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setBorderTop(total ? BorderStyle.THIN : BorderStyle.NONE);
    return style;
  }

  private CellStyle make(Look look) {
    CellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(look == Look.WRAPPED || look == Look.COLUMN || look == Look.FIGURE_COLUMN);
    switch (look) {
      case TITLE -> style.setFont(font(true, 16, Palette.ACCENT));
      case HEADING -> style.setFont(font(true, 12, Palette.ACCENT));
      case TOTAL -> {
        style.setFont(font(true, 10, null));
        style.setBorderTop(BorderStyle.THIN);
      }
      case COLUMN, FIGURE_COLUMN -> {
        style.setFont(font(true, 10, null));
        style.setBorderTop(BorderStyle.MEDIUM);
        style.setBorderBottom(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        if (look == Look.FIGURE_COLUMN) {
          style.setAlignment(HorizontalAlignment.RIGHT);
        }
      }
      case MARK -> {
        style.setFont(font(false, 8, Palette.ACCENT));
        style.setAlignment(HorizontalAlignment.CENTER);
      }
      case GAP -> style.setFont(font(true, 10, "B3261E"));
      case TEXT, WRAPPED -> style.setFont(font(false, 10, null));
    }
    return style;
  }

  private Font font(boolean bold, int size, @Nullable String colour) {
    XSSFFont made = workbook.createFont();
    made.setFontName(font);
    made.setBold(bold);
    made.setFontHeightInPoints((short) size);
    if (colour != null) {
      made.setColor(new XSSFColor(HexFormat.of().parseHex(colour)));
    }
    return made;
  }
}

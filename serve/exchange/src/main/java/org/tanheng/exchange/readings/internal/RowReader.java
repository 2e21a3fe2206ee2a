// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a UTF-8 text row by row and splits rows into cells (RFC 4180 quotes) without making
 * strings: a cell is a range of {@link #bytes}, valid until the next row. A quote that its row does
 * not close ends with the row, except in a header whose cells go over lines.
 */
public final class RowReader implements AutoCloseable {
  private static final int ROOM = 1 << 18;
  private static final int LONGEST = 1 << 22;
  private static final int HEADER_LINES = 20;
  private static final int JOINED_LINES = 4;

  private final InputStream in;
  private final byte delimiter;
  private byte[] buffer = new byte[ROOM];
  private int from;
  private int to;
  private long before;
  private boolean ended;
  private int cells;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private long line;
  private int extraLines;
  private boolean openQuote;

  /** Opens the text; {@code delimiter} is one ASCII character. */
  public RowReader(Path file, char delimiter) throws IOException {
    in = Files.newInputStream(file);
    this.delimiter = (byte) delimiter;
    fill();
    if (to >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      from = 3;
    }
  }

  /** Goes to the next row; false at the end. */
  public boolean next() throws IOException {
    line += 1 + extraLines;
    extraLines = 0;
    int end = lineEnd(from);
    if (end < 0) {
      return false;
    }
    split(from, trimmed(end));
    for (int joined = 1; openQuote && joined < JOINED_LINES && mayJoin(); joined++) {
      int next = lineEnd(end + 1);
      if (next < 0) {
        break;
      }
      end = next;
      extraLines = joined;
      split(from, trimmed(end));
    }
    if (openQuote) {
      extraLines = 0;
      end = lineEnd(from);
      split(from, trimmed(end));
    }
    from = Math.min(end + 1, to);
    return true;
  }

  /** Only header rows go over lines: a row of data starts with a digit. */
  private boolean mayJoin() {
    int first = starts[0];
    return line <= HEADER_LINES && !(first < ends[0] && Character.isDigit(buffer[first]));
  }

  private int trimmed(int end) {
    return end > from && buffer[end - 1] == '\r' ? end - 1 : end;
  }

  /** Index of the line feed at or after {@code at}, or of the end; -1 if nothing is left. */
  private int lineEnd(int at) throws IOException {
    int scan = at;
    while (true) {
      for (; scan < to; scan++) {
        if (buffer[scan] == '\n') {
          return scan;
        }
      }
      int shift = from;
      if (ended || to - from > LONGEST) {
        return at < to ? to : -1;
      }
      fill();
      scan -= shift;
      at -= shift;
    }
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    before += from;
    to -= from;
    from = 0;
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, to * 2);
    }
    int read = in.readNBytes(buffer, to, buffer.length - to);
    ended = read < buffer.length - to;
    to += read;
  }

  private void split(int start, int end) {
    cells = 0;
    openQuote = false;
    int at = start;
    while (true) {
      at = at < end && buffer[at] == '"' ? quoted(at, end) : plain(at, end);
      if (at >= end) {
        return;
      }
      at++;
      if (at == end) {
        cell(end, end);
        return;
      }
    }
  }

  private int plain(int start, int end) {
    int at = start;
    while (at < end && buffer[at] != delimiter) {
      at++;
    }
    cell(start, at);
    return at;
  }

  private int quoted(int start, int end) {
    int at = start + 1;
    while (at < end) {
      if (buffer[at] == '"') {
        if (at + 1 < end && buffer[at + 1] == '"') {
          at++;
        } else {
          break;
        }
      }
      at++;
    }
    openQuote = at >= end;
    cell(start + 1, Math.min(at, end));
    at++;
    while (at < end && buffer[at] != delimiter) {
      at++;
    }
    return at;
  }

  private void cell(int start, int end) {
    if (cells == starts.length) {
      starts = Arrays.copyOf(starts, cells * 2);
      ends = Arrays.copyOf(ends, cells * 2);
    }
    int s = start;
    int e = end;
    while (s < e && (buffer[s] == ' ' || buffer[s] == '\t')) {
      s++;
    }
    while (e > s && (buffer[e - 1] == ' ' || buffer[e - 1] == '\t')) {
      e--;
    }
    starts[cells] = s;
    ends[cells] = e;
    cells++;
  }

  public int cells() {
    return cells;
  }

  public byte[] bytes() {
    return buffer;
  }

  public int start(int cell) {
    return starts[cell];
  }

  public int end(int cell) {
    return ends[cell];
  }

  public boolean isBlank(int cell) {
    return cell >= cells || starts[cell] == ends[cell];
  }

  /** Whether no cell of the row holds anything. */
  public boolean isBlankRow() {
    for (int i = 0; i < cells; i++) {
      if (!isBlank(i)) {
        return false;
      }
    }
    return true;
  }

  /** The cell as text, doubled quotes undone; empty beyond the last cell. */
  public String text(int cell) {
    if (cell >= cells) {
      return "";
    }
    String text =
        new String(buffer, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
    return text.indexOf('"') < 0 ? text : text.replace("\"\"", "\"");
  }

  public List<String> texts() {
    List<String> texts = new ArrayList<>(cells);
    for (int i = 0; i < cells; i++) {
      texts.add(text(i));
    }
    return texts;
  }

  /** Number of the row's first line in the file, from 1; in a sheet the row's number. */
  public long line() {
    return line;
  }

  /** Bytes read so far. */
  public long position() {
    return before + from;
  }

  /** Whether a quote was still open where the row ended. */
  public boolean hasOpenQuote() {
    return openQuote;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

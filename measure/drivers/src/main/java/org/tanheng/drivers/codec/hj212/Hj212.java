// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.hj212;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.finding.Outcome;

/**
 * Reads packets of HJ 212, {@code ##, length in four digits, data, CRC, CR LF}, and writes the
 * answers and history requests of the upper computer.
 */
public final class Hj212 {
  private static final int HEAD = 6;
  private static final int CRC = 4;
  private static final Pattern BARE_LINE_END = Pattern.compile("(?<!\r)\n(?=##)");

  private Hj212() {}

  /**
   * Packets as text, or as hexadecimal bytes; several packets of one split message become one. The
   * line end of the last may be missing and the others may be plain ones, as where a person copied
   * them.
   */
  public static Outcome<Hj212Message> decode(String text) {
    String line = BARE_LINE_END.matcher(text.strip()).replaceAll("\r\n");
    boolean hex = line.startsWith("2323") || line.startsWith("23 23");
    return hex
        ? Hex.parse(line).flatMap(Hj212::decode)
        : decode(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Packets as bytes; refused with byte and reason if one is none, or a part is missing. */
  public static Outcome<Hj212Message> decode(byte[] bytes) {
    return Outcome.of(
        () -> {
          var packets = new ArrayList<Hj212Message>();
          int at = 0;
          while (at < bytes.length || packets.isEmpty()) {
            int length = length(bytes, at);
            packets.add(packet(bytes, at, length));
            at = lineEnd(bytes, at + HEAD + length + CRC);
          }
          return packets.size() == 1 ? packets.get(0) : whole(packets);
        });
  }

  private static Hj212Message whole(List<Hj212Message> packets) {
    var assembler = new Hj212Assembler();
    for (int i = 0; i < packets.size(); i++) {
      var done = assembler.add(packets.get(i));
      if (done.isPresent() && i == packets.size() - 1) {
        return done.get();
      }
    }
    throw Frames.layout(
        0, packets.size() + " packets", "one packet, or all packets of one split message");
  }

  private static int length(byte[] bytes, int at) {
    need(bytes, at, 2, "##");
    if (bytes[at] != '#' || bytes[at + 1] != '#') {
      throw Frames.layout(at, Hex.of(bytes[at]) + Hex.of(bytes[at + 1]), "##");
    }
    need(bytes, at + 2, 4, "length");
    int length = 0;
    for (int i = at + 2; i < at + HEAD; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        throw Frames.coding(i, Hex.of(bytes[i]), "a decimal digit of the length");
      }
      length = 10 * length + bytes[i] - '0';
    }
    return length;
  }

  private static void need(byte[] bytes, int at, int count, String what) {
    if (at + count > bytes.length) {
      throw Frames.tooShort(bytes.length, at + count - bytes.length, what);
    }
  }

  private static Hj212Message packet(byte[] bytes, int at, int length) {
    int from = at + HEAD;
    int end = from + length;
    need(bytes, from, length + CRC, "data of " + length + " bytes and CRC");
    String got = new String(bytes, end, CRC, StandardCharsets.ISO_8859_1);
    String wanted = Hj212Crc.text(Hj212Crc.of(bytes, from, end));
    if (!got.toUpperCase(Locale.ROOT).equals(wanted)) {
      throw Frames.checksum(end, Hex.of(Arrays.copyOfRange(bytes, end, end + CRC)), wanted);
    }
    String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    return new DataSegment(text, from).read();
  }

  private static int lineEnd(byte[] bytes, int at) {
    if (at == bytes.length) {
      return at;
    }
    if (at + 2 <= bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n') {
      return at + 2;
    }
    throw Frames.length(at, Hex.of(bytes[at]), "CR LF, the end of the packet");
  }

  /** A whole packet around a data segment. */
  public static byte[] packet(String data) {
    byte[] segment = data.getBytes(StandardCharsets.UTF_8);
    if (segment.length > 9999) {
      throw new IllegalArgumentException(segment.length + " bytes in one packet");
    }
    String crc = Hj212Crc.text(Hj212Crc.of(segment, 0, segment.length));
    return ("##%04d".formatted(segment.length) + data + crc + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The answer to a message that wants one: 9014, the data have been received. */
  public static byte[] dataReceived(Hj212Message message) {
    return answer(message, "9014", "");
  }

  /** The answer to a notice: 9013. */
  public static byte[] noticeReceived(Hj212Message message) {
    return answer(message, "9013", "");
  }

  private static byte[] answer(Hj212Message message, String command, String inside) {
    int version = message.flag() == null ? 0 : message.flag() & ~3;
    return packet(
        "QN=%s;ST=91;CN=%s;PW=%s;MN=%s;Flag=%d;CP=&&%s&&"
            .formatted(
                message.head().getOrDefault("QN", ""),
                command,
                message.head().getOrDefault("PW", ""),
                message.head().getOrDefault("MN", ""),
                version,
                inside));
  }

  /**
   * The request for what the station stored: 2051 minutes, 2061 hours, 2031 days.
   *
   * @param version 1 for 2017, 2 for 2025
   * @param number the request's own number, yyyyMMddHHmmssSSS; sent again with the same one
   * @param begin yyyyMMddHHmmss
   * @param end yyyyMMddHHmmss
   */
  public static byte[] history(
      int version,
      String number,
      String system,
      String command,
      String password,
      String station,
      String begin,
      String end) {
    return packet(
        "QN=%s;ST=%s;CN=%s;PW=%s;MN=%s;Flag=%d;CP=&&BeginTime=%s,EndTime=%s&&"
            .formatted(number, system, command, password, station, version << 2 | 1, begin, end));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lengths and check values of the frames as the standards state them, written apart from the
 * decoders: whether they are right, and how to put them right.
 */
public final class Sound {

  private Sound() {}

  private static int sum(byte[] bytes, int from, int to) {
    int sum = 0;
    for (byte b : Arrays.copyOfRange(bytes, from, to)) {
      sum = (sum + (b & 0xff)) % 256;
    }
    return sum;
  }

  private static int leading(byte[] frame) {
    int at = 0;
    while (at < frame.length && frame[at] == (byte) 0xFE) {
      at++;
    }
    return at;
  }

  /** 645 and 188: head of {@code head} bytes, the last of which is the length. */
  private static boolean meter(byte[] all, int head) {
    byte[] f = Arrays.copyOfRange(all, leading(all), all.length);
    return f.length >= head + 2
        && f[0] == 0x68
        && f.length == head + 2 + (f[head - 1] & 0xff)
        && (f[f.length - 2] & 0xff) == sum(f, 0, f.length - 2)
        && f[f.length - 1] == 0x16;
  }

  private static byte[] meterRight(byte[] all, int head) {
    int from = leading(all);
    byte[] f = Arrays.copyOf(all, Math.max(all.length, from + head + 2));
    f[from] = 0x68;
    f[from + head - 1] = (byte) (f.length - from - head - 2);
    f[f.length - 2] = (byte) sum(f, from, f.length - 2);
    f[f.length - 1] = 0x16;
    return f;
  }

  public static boolean dlt645(byte[] frame) {
    int second = leading(frame) + 7;
    return meter(frame, 10) && frame[second] == 0x68;
  }

  public static byte[] dlt645Right(byte[] frame) {
    byte[] copy = Arrays.copyOf(frame, Math.max(frame.length, leading(frame) + 12));
    copy[leading(copy) == copy.length ? 7 : leading(copy) + 7] = 0x68;
    return meterRight(copy, 10);
  }

  public static boolean cjt188(byte[] frame) {
    return meter(frame, 11);
  }

  public static byte[] cjt188Right(byte[] frame) {
    return meterRight(frame, 11);
  }

  public static boolean mbus(byte[] f) {
    return f.length >= 9
        && f[0] == 0x68
        && f[3] == 0x68
        && f[1] == f[2]
        && f.length == (f[1] & 0xff) + 6
        && (f[f.length - 2] & 0xff) == sum(f, 4, f.length - 2)
        && f[f.length - 1] == 0x16;
  }

  public static byte[] mbusRight(byte[] frame) {
    byte[] f = Arrays.copyOf(frame, Math.clamp(frame.length, 9, 261));
    f[0] = 0x68;
    f[3] = 0x68;
    f[1] = (byte) (f.length - 6);
    f[2] = f[1];
    f[f.length - 2] = (byte) sum(f, 4, f.length - 2);
    f[f.length - 1] = 0x16;
    return f;
  }

  /** CRC-16 of polynomial 8005, reflected, bit by bit from the remainder's definition. */
  private static int crc(byte[] bytes, int to) {
    int remainder = 0xFFFF;
    for (int i = 0; i < to * 8; i++) {
      int bit = bytes[i / 8] >> i % 8 & 1;
      remainder = (remainder ^ bit) % 2 == 1 ? remainder / 2 ^ 0xA001 : remainder / 2;
    }
    return remainder;
  }

  private static boolean tcp(byte[] f) {
    return f.length >= 8
        && f[2] == 0
        && f[3] == 0
        && ((f[4] & 0xff) << 8 | f[5] & 0xff) == f.length - 6
        && f.length <= 260;
  }

  public static boolean modbus(byte[] f) {
    boolean serial =
        f.length >= 4
            && f.length <= 256
            && crc(f, f.length - 2) == (f[f.length - 2] & 0xff | (f[f.length - 1] & 0xff) << 8);
    return tcp(f) || serial;
  }

  public static byte[] modbusRight(byte[] frame) {
    byte[] f = Arrays.copyOf(frame, Math.clamp(frame.length, 4, 256));
    if (f.length >= 8 && f[2] == 0 && f[4] == 0) {
      f[3] = 0;
      f[4] = (byte) (f.length - 6 >> 8);
      f[5] = (byte) (f.length - 6);
    } else {
      int crc = crc(f, f.length - 2);
      f[f.length - 2] = (byte) crc;
      f[f.length - 1] = (byte) (crc >> 8);
    }
    return f;
  }

  /** CRC of RFC 1662 by its table-free definition; over all with the CRC behind it, F0B8. */
  private static int fcs(byte[] bytes, int from, int to) {
    int fcs = 0xFFFF;
    for (int i = 0; i < (to - from) * 8; i++) {
      int bit = bytes[from + i / 8] >> i % 8 & 1;
      fcs = (fcs ^ bit) % 2 == 1 ? fcs / 2 ^ 0x8408 : fcs / 2;
    }
    return fcs;
  }

  public static boolean dlt69845(byte[] all) {
    byte[] f = Arrays.copyOfRange(all, leading(all), all.length);
    if (f.length < 12 || (f[1] & 0xff | (f[2] & 0xff) << 8) != f.length - 2) {
      return false;
    }
    int head = 7 + (f[4] & 15) + 2;
    return f[0] == 0x68
        && f.length >= head + 3
        && fcs(f, 1, head) == 0xF0B8
        && fcs(f, 1, f.length - 1) == 0xF0B8
        && f[f.length - 1] == 0x16;
  }

  public static byte[] dlt69845Right(byte[] all) {
    int from = leading(all);
    byte[] f = Arrays.copyOf(all, Math.max(all.length, from + 27));
    f[from] = 0x68;
    f[from + 1] = (byte) (f.length - from - 2);
    f[from + 2] = (byte) (f.length - from - 2 >> 8);
    put(f, from + 1, from + 7 + (f[from + 4] & 15));
    put(f, from + 1, f.length - 3);
    f[f.length - 1] = 0x16;
    return f;
  }

  private static void put(byte[] f, int from, int at) {
    int crc = ~fcs(f, from, at);
    f[at] = (byte) crc;
    f[at + 1] = (byte) (crc >> 8);
  }

  /** Annex A of HJ 212, from its program. */
  private static String crc212(byte[] data) {
    int register = 0xFFFF;
    for (byte b : data) {
      register = register / 256 ^ b & 0xff;
      for (int j = 0; j < 8; j++) {
        int check = register % 2;
        register = register / 2 ^ check * 0xA001;
      }
    }
    return "%04X".formatted(register);
  }

  public static boolean hj212(byte[] bytes) {
    String rest = new String(bytes, StandardCharsets.ISO_8859_1);
    do {
      if (!rest.matches("(?s)##[0-9]{4}.*")) {
        return false;
      }
      int end = 6 + Integer.parseInt(rest.substring(2, 6));
      if (rest.length() < end + 4) {
        return false;
      }
      String crc = crc212(rest.substring(6, end).getBytes(StandardCharsets.ISO_8859_1));
      if (!rest.substring(end, end + 4).equalsIgnoreCase(crc)) {
        return false;
      }
      rest = rest.substring(end + 4);
      if (!rest.isEmpty() && !rest.startsWith("\r\n")) {
        return false;
      }
      rest = rest.isEmpty() ? rest : rest.substring(2);
    } while (!rest.isEmpty());
    return true;
  }

  public static byte[] hj212Right(byte[] bytes) {
    int from = Math.min(6, bytes.length);
    byte[] data = Arrays.copyOfRange(bytes, from, Math.max(from, bytes.length - 4));
    String head = "##%04d".formatted(data.length);
    String text = head + new String(data, StandardCharsets.ISO_8859_1) + crc212(data);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

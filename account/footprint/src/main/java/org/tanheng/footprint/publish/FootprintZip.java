// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The zip of a {@link FootprintBundle} in its one byte form: the files by name, stored as they are,
 * of 1980-01-01, with nothing before, between or behind. Any zip program opens it; a zip of other
 * bytes is refused, so that nobody can put in what is not checked.
 */
public final class FootprintZip {
  private static final int LARGEST = 32 << 20;
  private static final int MOST = 16;
  private static final int VERSION = 10;
  private static final int FIRST_OF_1980 = 0x21;
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;

  private FootprintZip() {}

  /** The bytes of a bundle. */
  public static byte[] write(FootprintBundle bundle) {
    var files = new TreeMap<String, byte[]>();
    bundle.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    var out = new ByteArrayOutputStream();
    var directory = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      byte[] name = file.getKey().getBytes(StandardCharsets.US_ASCII);
      ByteBuffer head = room(LOCAL_SIZE).putInt(LOCAL).putShort((short) VERSION);
      facts(head, name, file.getValue());
      ByteBuffer entry = room(CENTRAL_SIZE).putInt(CENTRAL);
      entry.putShort((short) VERSION).putShort((short) VERSION);
      facts(entry, name, file.getValue());
      entry.putInt(CENTRAL_SIZE - Integer.BYTES, out.size());
      directory.writeBytes(entry.array());
      directory.writeBytes(name);
      out.writeBytes(head.array());
      out.writeBytes(name);
      out.writeBytes(file.getValue());
    }
    ByteBuffer end = room(END_SIZE).putInt(END).putInt(0);
    end.putShort((short) files.size()).putShort((short) files.size());
    end.putInt(directory.size()).putInt(out.size());
    out.writeBytes(directory.toByteArray());
    out.writeBytes(end.array());
    return out.toByteArray();
  }

  private static ByteBuffer room(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What local header and directory say alike: flags, method, time, date, sum, sizes, lengths. */
  private static void facts(ByteBuffer to, byte[] name, byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes);
    to.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    to.putShort((short) FIRST_OF_1980).putInt((int) sum.getValue());
    to.putInt(bytes.length).putInt(bytes.length).putShort((short) name.length).putShort((short) 0);
  }

  /** Reads a bundle; bytes that {@link #write} does not give are refused. */
  public static Outcome<FootprintBundle> read(byte[] bytes) {
    Map<String, String> files = new LinkedHashMap<>();
    int left = LARGEST;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(left + 1);
        left -= content.length;
        if (left < 0 || files.size() == MOST) {
          return refused("more than " + LARGEST + " bytes or " + MOST + " files");
        }
        files.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
      }
    } catch (IOException | IllegalArgumentException e) {
      return refused("no whole zip");
    }
    return FootprintBundle.of(files)
        .flatMap(
            bundle ->
                Arrays.equals(write(bundle), bytes)
                    ? Outcome.done(bundle)
                    : refused("a zip that was packed again or has more in it"));
  }

  private static <T> Outcome<T> refused(String got) {
    return Outcome.refused(
        Finding.error(
            "bundle-file",
            "bundle",
            got,
            "the bundle of a published footprint, byte for byte",
            "Ask for the bundle again."));
  }
}

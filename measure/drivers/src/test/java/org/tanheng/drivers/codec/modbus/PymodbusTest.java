// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.drivers.codec.Golden;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.codec.Mutants;
import org.tanheng.drivers.codec.Sound;

/** Mutants that pass are read as pymodbus reads them. */
class PymodbusTest {
  private static final int COUNT = Boolean.getBoolean("tanheng.full") ? 100_000 : 2_000;
  private static final String PYTHON = "/usr/bin/python3";
  @TempDir Path folder;

  @Test
  void mutantsAreReadAsTheOtherDecoderReadsThem() throws Exception {
    Assumptions.assumeTrue(
        run(List.of(PYTHON, "-c", "import pymodbus"), null, null) == 0,
        "pymodbus is missing: apt install python3-pymodbus");
    var questions = new ArrayList<String>();
    var answers = new ArrayList<String>();
    Mutants.run(
        "Modbus beside pymodbus",
        COUNT,
        Golden.read("modbus.txt").stream()
            .filter(row -> !row.frame().startsWith(":"))
            .map(Golden::bytes)
            .toList(),
        ModbusFrame::decode,
        Sound::modbus,
        Sound::modbusRight,
        (frame, message) -> {
          boolean tcp = message.transport().equals("tcp");
          String unit = Hex.of(frame);
          String data = tcp ? unit.substring(14) : unit.substring(2, unit.length() - 4);
          String direction = message.direction().equals("request") ? "request" : "answer";
          questions.add(direction + " " + data);
          answers.add(tell(message));
        });
    Path in = Files.write(folder.resolve("in"), questions);
    Path out = folder.resolve("out");
    String script = Path.of("src/test/peers/pymodbus_decode.py").toAbsolutePath().toString();
    assertThat(run(List.of(PYTHON, script), in, out)).isZero();
    List<String> theirs = Files.readAllLines(out);
    assertThat(theirs).hasSameSizeAs(answers);
    var seen = new TreeMap<String, Integer>();
    for (int i = 0; i < theirs.size(); i++) {
      String first = theirs.get(i).split(" ")[0];
      boolean opinion = !List.of("none", "other", "fails").contains(first);
      seen.merge(opinion ? "same " + first : "no opinion", 1, Integer::sum);
      if (opinion) {
        assertThat(answers.get(i)).as(questions.get(i)).isEqualTo(theirs.get(i));
      }
    }
    System.out.println("Modbus beside pymodbus: " + seen);
    assertThat(seen).containsKeys("same registers", "same read", "same bits", "same exception");
  }

  private static String tell(ModbusMessage m) {
    boolean answer = !m.direction().equals("request");
    String registers = m.registers().stream().map(String::valueOf).collect(Collectors.joining(","));
    String bits = m.bits().stream().map(bit -> bit ? "1" : "0").collect(Collectors.joining());
    if (m.exception() != null) {
      return "exception " + m.exception();
    }
    return switch (m.function()) {
      case 1, 2 -> answer ? "bits " + bits : "read " + m.address() + " " + m.count();
      case 3, 4 -> answer ? "registers " + registers : "read " + m.address() + " " + m.count();
      case 5 -> "coil " + m.address() + " " + bits;
      case 6 -> "register " + m.address() + " " + registers;
      case 15 ->
          answer ? "written " + m.address() + " " + m.count() : "write " + m.address() + " " + bits;
      case 16 ->
          answer
              ? "written " + m.address() + " " + m.count()
              : "write " + m.address() + " " + registers;
      default -> "other";
    };
  }

  private static int run(List<String> command, Path in, Path out) throws Exception {
    var builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.redirectOutput(
        out == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(out.toFile()));
    if (in != null) {
      builder.redirectInput(in.toFile());
    }
    try {
      Process process = builder.start();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } catch (IOException e) {
      return -1;
    }
  }
}

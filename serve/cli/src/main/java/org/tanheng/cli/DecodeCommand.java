// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.codec.cjt188.Cjt188;
import org.tanheng.drivers.codec.cjt188.Cjt188Message;
import org.tanheng.drivers.codec.dlt645.Dlt645;
import org.tanheng.drivers.codec.dlt645.Dlt645Message;
import org.tanheng.drivers.codec.dlt69845.Dlt69845;
import org.tanheng.drivers.codec.dlt69845.Dlt69845Message;
import org.tanheng.drivers.codec.hj212.Hj212;
import org.tanheng.drivers.codec.hj212.Hj212Message;
import org.tanheng.drivers.codec.mbus.Mbus;
import org.tanheng.drivers.codec.mbus.MbusTelegram;
import org.tanheng.drivers.codec.modbus.ModbusFrame;
import org.tanheng.drivers.codec.modbus.ModbusMessage;
import org.tanheng.drivers.codec.modbus.RegisterType;
import org.tanheng.drivers.codec.modbus.WordOrder;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decode PROTOCOL FRAME}: what a frame says, without a device. */
@Command(
    name = "decode",
    description = "Reads one frame of a meter protocol, in hex or text; - reads standard input.",
    mixinStandardHelpOptions = true)
final class DecodeCommand implements Callable<Integer> {
  private static final int LONGEST = 1 << 20;

  /** The protocols by the names that the command takes. */
  enum Protocol {
    dlt645,
    cjt188,
    mbus,
    hj212,
    modbus,
    dlt69845
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PROTOCOL", description = "${COMPLETION-CANDIDATES}")
  private Protocol protocol;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FRAME", description = "The frame.")
  private List<String> frame;

  @Option(
      names = "--type",
      description = "Modbus: read all registers as this type, such as u32, float32 or bcd32.")
  private @Nullable String type;

  @Option(names = "--order", description = "Modbus: ABCD (default), CDAB, BADC or DCBA.")
  private WordOrder order = WordOrder.ABCD;

  @SuppressWarnings("NullAway.Init")
  DecodeCommand() {}

  @Override
  public Integer call() {
    String text = String.join(" ", frame);
    return switch (decode(text.equals("-") ? input() : text)) {
      case Outcome.Done<JsonObject> done -> {
        done.findings().forEach(f -> spec.commandLine().getErr().println(FindingText.line(f)));
        spec.commandLine().getOut().println(done.value().writeIndented());
        yield 0;
      }
      case Outcome.Refused<JsonObject> refused -> {
        spec.commandLine().getOut().println(FindingText.of(refused.findings(), Format.json));
        yield 1;
      }
    };
  }

  private Outcome<JsonObject> decode(String text) {
    if (text.isBlank()) {
      return Outcome.refused(
          Finding.error("frame-text", "character 0", "nothing", "a frame", "Give one frame."));
    }
    return switch (protocol) {
      case dlt645 -> Hex.parse(text).flatMap(Dlt645::decode).map(Dlt645Message::json);
      case cjt188 -> Hex.parse(text).flatMap(Cjt188::decode).map(Cjt188Message::json);
      case mbus -> Hex.parse(text).flatMap(Mbus::decode).map(MbusTelegram::json);
      case hj212 -> Hj212.decode(text).map(Hj212Message::json);
      case dlt69845 -> Hex.parse(text).flatMap(Dlt69845::decode).map(Dlt69845Message::json);
      case modbus -> ModbusFrame.decode(text).flatMap(this::registers);
    };
  }

  private Outcome<JsonObject> registers(ModbusMessage message) {
    if (type == null) {
      return Outcome.done(message.json());
    }
    RegisterType known = RegisterType.of(type);
    return known == null
        ? Outcome.refused(
            Finding.error(
                "option-invalid",
                "--type",
                type,
                Arrays.stream(RegisterType.values())
                    .map(RegisterType::code)
                    .collect(Collectors.joining(", ")),
                "Give another value."))
        : Outcome.done(message.json(known, order));
  }

  private static String input() {
    try {
      return new String(System.in.readNBytes(LONGEST + 1), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

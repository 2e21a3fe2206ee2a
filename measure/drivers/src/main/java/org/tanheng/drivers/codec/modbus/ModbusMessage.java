// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.modbus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;

/**
 * A frame of Modbus. Addresses are those of the frame, from 0; a manual that counts registers from
 * 1 or 40001 names one more.
 *
 * @param transport rtu, ascii or tcp
 * @param transaction the number of a TCP request, null otherwise
 * @param unit unit identifier: the device behind a converter
 * @param function function code without the exception bit
 * @param direction request, answer, or either where the two look alike
 * @param address first register or coil, null where the frame names none
 * @param count how many, null where the frame names none
 * @param registers register values in order, 0 to 65535
 * @param bits coils or inputs in order; an answer fills up its last byte with 0
 * @param exception exception code, null if the device did as asked
 * @param data other content, hexadecimal, null if there is none
 */
public record ModbusMessage(
    String transport,
    @Nullable Integer transaction,
    int unit,
    int function,
    String direction,
    @Nullable Integer address,
    @Nullable Integer count,
    List<Integer> registers,
    List<Boolean> bits,
    @Nullable Integer exception,
    @Nullable String data) {
  private static final int FEW = 4;
  private static final List<String> EXCEPTIONS =
      List.of(
          "unknown",
          "illegal function",
          "illegal data address",
          "illegal data value",
          "server device failure",
          "acknowledge",
          "server device busy",
          "negative acknowledge",
          "memory parity error",
          "unknown",
          "gateway path unavailable",
          "gateway target device failed to respond");

  public ModbusMessage {
    registers = List.copyOf(registers);
    bits = List.copyOf(bits);
  }

  /** The registers as they came, two bytes each, for {@link RegisterType#decode}. */
  public byte[] wire() {
    byte[] wire = new byte[2 * registers.size()];
    for (int i = 0; i < registers.size(); i++) {
      wire[2 * i] = (byte) (registers.get(i) >> 8);
      wire[2 * i + 1] = registers.get(i).byteValue();
    }
    return wire;
  }

  /** The frame for a program, with its registers in a row read as this type. */
  public JsonObject json(RegisterType type, WordOrder order) {
    byte[] wire = wire();
    int bytes = 2 * type.registers();
    var values = new ArrayList<Json>();
    for (int at = 0; at + bytes <= wire.length; at += bytes) {
      var value = type.decode(Arrays.copyOfRange(wire, at, at + bytes), order);
      values.add(value == null ? JsonNull.NULL : Json.of(value.toPlainString()));
    }
    return new JsonObject(with(json().members(), "values", Json.of(values)));
  }

  private static Map<String, Json> with(Map<String, Json> members, String name, Json value) {
    var more = new LinkedHashMap<>(members);
    more.remove("candidates");
    more.put(name, value);
    return more;
  }

  /** The frame for a program; few registers come with what each type and order makes of them. */
  public JsonObject json() {
    var json = JsonObject.builder().put("protocol", "Modbus").put("transport", transport);
    number(json, "transaction", transaction);
    json.put("unit", unit)
        .put("function", function)
        .put("name", name(function))
        .put("direction", direction);
    number(json, "address", address);
    number(json, "count", count);
    if (exception != null) {
      String text = exception < EXCEPTIONS.size() ? EXCEPTIONS.get(exception) : "unknown";
      json.put("exception", exception).put("error", text);
    }
    if (!registers.isEmpty()) {
      json.put("registers", Json.of(registers.stream().map(Json::of).toList()));
      if (registers.size() <= FEW) {
        json.put("candidates", Json.of(candidates()));
      }
    }
    if (!bits.isEmpty()) {
      json.put("bits", Json.of(bits.stream().map(Json::of).toList()));
    }
    return json.put("data", data).build();
  }

  private static void number(JsonObject.Builder json, String name, @Nullable Integer value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private List<JsonObject> candidates() {
    byte[] wire = wire();
    var found = new ArrayList<JsonObject>();
    for (RegisterType type : RegisterType.values()) {
      if (2 * type.registers() == wire.length) {
        orders(type.registers())
            .forEach(
                order -> {
                  var value = type.decode(wire, order);
                  if (value != null) {
                    found.add(
                        JsonObject.builder()
                            .put("type", type.code())
                            .put("order", order.name())
                            .put("value", value.toPlainString())
                            .build());
                  }
                });
      }
    }
    return found;
  }

  private static List<WordOrder> orders(int registers) {
    return registers == 1
        ? List.of(WordOrder.ABCD, WordOrder.BADC)
        : Arrays.asList(WordOrder.values());
  }

  private static String name(int function) {
    return switch (function) {
      case 1 -> "read coils";
      case 2 -> "read discrete inputs";
      case 3 -> "read holding registers";
      case 4 -> "read input registers";
      case 5 -> "write single coil";
      case 6 -> "write single register";
      case 7 -> "read exception status";
      case 8 -> "diagnostics";
      case 11 -> "get event counter";
      case 12 -> "get event log";
      case 15 -> "write multiple coils";
      case 16 -> "write multiple registers";
      case 17 -> "report server id";
      case 20 -> "read file record";
      case 21 -> "write file record";
      case 22 -> "mask write register";
      case 23 -> "read and write registers";
      case 24 -> "read FIFO queue";
      case 43 -> "encapsulated interface";
      default -> "function " + function;
    };
  }
}

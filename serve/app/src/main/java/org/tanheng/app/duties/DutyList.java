// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The duties that ship with the product, each with its document. */
@Component
class DutyList {

  /** The file as it is written. */
  record DutyFile(String note, List<Duty> duties) {}

  private final List<Duty> duties;

  DutyList(JsonMapper json) {
    try (InputStream file =
        Objects.requireNonNull(DutyList.class.getResourceAsStream("duties.json"))) {
      duties = List.copyOf(json.readValue(file, DutyFile.class).duties());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Duty> of(int year) {
    return duties.stream().filter(duty -> duty.speaksOf(year)).toList();
  }

  Optional<Duty> byId(String id) {
    return duties.stream().filter(duty -> duty.id().equals(id)).findFirst();
  }
}

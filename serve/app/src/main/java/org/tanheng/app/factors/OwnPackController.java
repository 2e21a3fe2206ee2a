// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.data.pack.StoredPack;
import org.tanheng.exchange.OwnPacks;

/** Method packs of an organisation's own over REST. */
@RestController
@RequestMapping("/api")
class OwnPackController {

  /** A pack as JSON text, for the unit that keeps it. */
  record OwnPackText(UUID orgUnitId, String body) {}

  /** Another text of a pack and the version that it is based on. */
  record OwnPackRevision(long basedOn, String body) {}

  /** A text that is tried without being kept. */
  record OwnPackTrial(String body) {}

  /** What a text would be: its id, and whether inventories by it may be final. */
  record OwnPackTried(
      String id,
      MethodPack.Status status,
      @Nullable String statusReason,
      int kinds,
      int examples) {}

  private final OwnPackService packs;

  OwnPackController(OwnPackService packs) {
    this.packs = packs;
  }

  /** A pack of the product as JSON, to copy and change. */
  @GetMapping(path = "/packs/{id}/text", produces = MediaType.APPLICATION_JSON_VALUE)
  String text(@PathVariable String id) {
    if (!MethodPacks.bundled().ids().contains(id)) {
      throw ApiException.notFound("method pack", id);
    }
    return MethodPacks.bundled().text(id).orElseThrow();
  }

  /** The packs of the units that the user may see, and of the units above them. */
  @GetMapping("/own-packs")
  List<StoredPack> all(CurrentUser user) {
    return packs.all(user);
  }

  @GetMapping("/own-packs/{id}/history")
  List<StoredPack> history(CurrentUser user, @PathVariable UUID id) {
    return packs.history(user, id);
  }

  @PostMapping("/own-packs/check")
  OwnPackTried check(@RequestBody OwnPackTrial trial) {
    MethodPack pack = OwnPacks.read(trial.body()).orElseThrow();
    return new OwnPackTried(
        pack.id(), pack.status(), pack.statusReason(), pack.kinds().size(), pack.examples().size());
  }

  @PostMapping("/own-packs")
  @ResponseStatus(HttpStatus.CREATED)
  StoredPack create(CurrentUser user, @RequestBody OwnPackText text) {
    return packs.create(user, text.orgUnitId(), text.body());
  }

  @PutMapping("/own-packs/{id}")
  StoredPack revise(
      CurrentUser user, @PathVariable UUID id, @RequestBody OwnPackRevision revision) {
    return packs.revise(user, id, revision.basedOn(), revision.body());
  }
}

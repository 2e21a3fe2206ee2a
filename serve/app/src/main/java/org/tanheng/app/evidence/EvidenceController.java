// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/** Where the evidence log stands, for everyone who is signed in; it holds no names. */
@RestController
@RequestMapping("/api/evidence")
class EvidenceController {
  private final EvidenceLog log;

  private final KeyRotation rotation;

  EvidenceController(EvidenceLog log, KeyRotation rotation) {
    this.rotation = rotation;
    this.log = log;
  }

  /** Size, root, key and what waits. */
  @GetMapping
  EvidenceStatus status(CurrentUser user) throws IOException {
    return log.status();
  }

  /**
   * The policy that believes this log and a majority of its witnesses: to be kept by whoever
   * verifies bundles later.
   */
  @GetMapping(path = "/policy", produces = MediaType.TEXT_PLAIN_VALUE)
  String policy(CurrentUser user) throws IOException {
    return log.policy();
  }

  /** Another key of the log, stated by a leaf under the old one: for the administrator. */
  @PostMapping("/key")
  EvidenceStatus rotate(CurrentUser user) throws IOException {
    user.requireInstallationAdministrator();
    rotation.rotate(user);
    return log.status();
  }
}

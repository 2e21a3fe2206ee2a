// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.mail;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/** The mail server over REST, for the administrator of the installation. */
@RestController
@RequestMapping("/api/mail")
class MailController {
  private final Mail mail;

  MailController(Mail mail) {
    this.mail = mail;
  }

  /** Whom a trial is sent to. */
  record MailTrial(String to) {}

  /** Whether the server can send at all; whoever is signed in may know. */
  record MailState(boolean on) {}

  @GetMapping("/state")
  MailState state(CurrentUser user) {
    return new MailState(mail.isOn());
  }

  @GetMapping
  MailView view(CurrentUser user) {
    return mail.view(user);
  }

  @PutMapping
  MailView change(CurrentUser user, @RequestBody MailOrder order) {
    return mail.change(user, order);
  }

  @DeleteMapping
  MailView off(CurrentUser user) {
    return mail.off(user);
  }

  /** Sends a mail, so that a wrong setting is seen before it is needed. */
  @PostMapping("/trial")
  MailView attempt(CurrentUser user, @RequestBody MailTrial trial) {
    return mail.attempt(user, trial.to());
  }
}

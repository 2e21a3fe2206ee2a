// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ways to sign in besides the password, for the sign-in page. */
@RestController
class SignInOptionsController {
  private final ObjectProvider<ClientRegistrationRepository> providers;

  SignInOptionsController(ObjectProvider<ClientRegistrationRepository> providers) {
    this.providers = providers;
  }

  /** An OpenID provider: its name, and the address that begins the sign-in. */
  record OidcProvider(String name, String address) {}

  /** The OpenID providers that are configured. */
  record SignInOptions(List<OidcProvider> oidc) {}

  @GetMapping("/api/sign-in-options")
  SignInOptions options() {
    List<OidcProvider> oidc = new ArrayList<>();
    if (providers.getIfAvailable() instanceof Iterable<?> registrations) {
      for (Object registration : registrations) {
        if (registration instanceof ClientRegistration client) {
          oidc.add(
              new OidcProvider(
                  client.getClientName(), "/oauth2/authorization/" + client.getRegistrationId()));
        }
      }
    }
    return new SignInOptions(oidc);
  }
}

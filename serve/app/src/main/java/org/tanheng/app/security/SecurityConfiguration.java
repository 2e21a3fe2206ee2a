// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tanheng.data.security.TokenRepository;

/** Everything below {@code /api} wants a user, but sign-in and health; every write a CSRF token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  // The component library writes style elements; nothing writes script.
  private static final String CONTENT_SECURITY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
          + "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
          + "frame-ancestors 'none'";

  @Bean
  CsrfTokenRepository csrfTokens() {
    return CookieCsrfTokenRepository.withHttpOnlyFalse();
  }

  /** Passwords are checked by {@link SignIn}; the framework shall not make up a user of its own. */
  @Bean
  UserDetailsService noUsersOfTheFramework() {
    return login -> {
      throw new UsernameNotFoundException(login);
    };
  }

  @Bean
  SecurityFilterChain api(
      HttpSecurity http,
      CsrfTokenRepository csrfTokens,
      CurrentUsers users,
      TokenRepository tokens,
      Sessions sessions,
      ProblemEntryPoint problems,
      ObjectProvider<ClientRegistrationRepository> oidcProviders,
      OidcSignIn oidcSignIn)
      throws Exception {
    http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.POST, "/api/session")
                    .permitAll()
                    .requestMatchers("/api/health", "/api/sign-in-options", "/api/ingest")
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.GET,
                        "/api/id/*",
                        "/api/passport/**",
                        "/api/shared",
                        "/api/shared/content",
                        "/api/receipts/status")
                    .permitAll()
                    .requestMatchers("/api/supplier", "/api/supplier/**")
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(csrfTokens)
                    .ignoringRequestMatchers(RequestUserFilter::bearsToken)
                    .ignoringRequestMatchers("/pact/**", "/api/supplier/**"))
        .sessionManagement(servlet -> servlet.disable())
        .securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                    .frameOptions(frames -> frames.deny())
                    .httpStrictTransportSecurity(Customizer.withDefaults()))
        .addFilterBefore(
            new RequestUserFilter(users, tokens, sessions), AnonymousAuthenticationFilter.class);
    if (oidcProviders.getIfAvailable() != null) {
      http.oauth2Login(
          login ->
              login.successHandler(oidcSignIn).failureHandler(oidcSignIn).loginPage("/sign-in"));
    }
    return http.build();
  }
}

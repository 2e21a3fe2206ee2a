// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.mail;

/**
 * A mail of plain text.
 *
 * @param to one address
 */
public record Letter(String to, String subject, String text) {}

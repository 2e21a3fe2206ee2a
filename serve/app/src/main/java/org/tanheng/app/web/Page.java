// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.util.List;

/** A part of a long list, and how long the whole is. */
public record Page<T>(List<T> items, int total, int offset, int limit) {}

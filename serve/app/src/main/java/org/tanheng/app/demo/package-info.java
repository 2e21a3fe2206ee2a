// SPDX-License-Identifier: Apache-2.0
/** Demonstration plants made of real or published data; each says where its figures come from. */
@NullMarked
package org.tanheng.app.demo;

import org.jspecify.annotations.NullMarked;

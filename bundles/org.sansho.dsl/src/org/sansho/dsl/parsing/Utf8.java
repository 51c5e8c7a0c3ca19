// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.parser.IEncodingProvider;

/** The language is written in UTF-8 on every machine. */
public class Utf8 implements IEncodingProvider {

	@Override
	public String getEncoding(URI uri) {
		return "UTF-8";
	}
}

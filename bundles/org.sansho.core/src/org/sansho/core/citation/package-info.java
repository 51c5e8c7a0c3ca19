// SPDX-License-Identifier: EPL-2.0
/**
 * Citations: names of provisions, and every notation in which the official documents cite them.
 *
 * <p>{@link org.sansho.core.citation.CitationReader} reads this; white space may stand anywhere except inside a number, and full-width
 * characters are read as half-width ones. {@code CITATIONS.md} shows each notation with an example.
 *
 * <pre>
 * citations  = { separator } entry { [ separator ] entry } ;
 * entry      = [ part [ ":" | line break ] ] steps [ run ] ;
 * part       = name of a part or form, in full or short, between brackets or not ;
 * steps      = step { [ filler ] step } ;
 * step       = [ before ] ( segment | bracket segment bracket ) { after } ;
 * segment    = a segment of the edition: 8, 9.1, ③, (2), C.1, ①-1, Q-36, 管理責任, or as in the language, "…" ;
 * before     = "第" | "の" | "問" | "項番" | "No." | "遵守事項" | "要求事項" ;
 * after      = "章" | "節" | "条" | "項" | "号" | "関係" | "関連" ;
 * filler     = "." | "/" | "-" ;
 * run        = ( "~" | "-" | "から" ) ( number in the style of the last segment | entry ) [ "まで" ] ;
 * separator  = "、" | "," | ";" | "。" | "・" | line break | tab | bullet | "及び" | "並びに" | "又は" | "若しくは" | "かつ" | "と" | "や" | "and" | "or" | "&amp;" | "+" ;
 * </pre>
 *
 * <p>An entry without a part belongs to the part of the entry before it, and may begin at any level of that entry. Marks may follow each
 * other without a separator ({@code 15②③}). A hyphen between plain numbers is no run, since {@code 8-3} may be an item of a section.
 */
package org.sansho.core.citation;

package vn.bantin.correction;

import java.util.List;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Remark;

/**
 * A unit in one edition.
 *
 * @param line its line in the summary
 * @param remarks what people wrote about it
 */
record UnitPaper(Bulletin bulletin, Summary.Line line, List<Remark> remarks) {}

@interface Rows : UITableViewController
@property (nonatomic, strong) NSMutableArray *rows;
@property (nonatomic, strong) NSMutableDictionary *byName;
@end
@implementation Rows
- (id)row:(NSIndexPath *)path { return self.rows[path.row][@"t"]; }
- (void)write:(NSIndexPath *)path { self.rows[path.row] = @1; self.rows[self.view.tag] = self.rows[path.section]; }
- (id)last { return self.rows[self.rows.count - 1]; }
- (id)named:(UILabel *)label { return self.byName[label.text]; }
- (id)unknown:(id)thing { return self.rows[[thing place]]; }
- (BOOL)isSame:(NSIndexPath *)path { return path.row == self.view.tag; }
- (NSString *)text:(NSIndexPath *)path { return [NSString stringWithFormat:@"%ld %@", (long)path.row, self.rows.firstObject]; }
@end

@interface Row : UIView
@end
@implementation Row
- (void)f:(id)o {
    id a = [NSArray arrayWithObjects:o, @1, nil]; a = [[NSArray alloc] initWithObjects:o, nil]; a = [NSDictionary dictionaryWithObjectsAndKeys:o, @"k", nil]; a = [NSSet setWithObjects:o, o, nil]; a = [NSMutableSet setWithObjects:o, nil]; a = [NSMutableArray arrayWithObjects:nil];
    UIAlertView *v = [[UIAlertView alloc] initWithTitle:@"t" message:nil delegate:nil cancelButtonTitle:@"c" otherButtonTitles:nil]; [v show];
}
@end

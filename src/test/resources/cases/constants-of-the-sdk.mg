extern double UIFontWeightBold;
extern NSString *NSForegroundColorAttributeName;

double UIFontWeightBold_mg = UIFontWeightBold;
NSString *NSForegroundColorAttributeName_mg = NSForegroundColorAttributeName;

class Row : NSObject {

- (void)run:(UILabel *)label {
    label.font = UIFont.systemFontOfSize:weight:(12, UIFontWeightBold_mg);
    label.lineBreakMode = 4;
    NSDictionary *d = @{NSForegroundColorAttributeName_mg: UIColor.redColor};
    if (d.count() == 9223372036854775807) {
        label.frame = CGRectMake(0, 0, 0, 0);
    }
    CGFloat most = 179769313486231570814527423731704356798070567525844996598917476803157260780028538760589558632766878171540458953514382464234321326889464182768467546703537516986049910576551282076245490090389328944075868508455133942304583236903222948165808559332123348274797826204144723168738177180919299881250404026184124858368.0;
    label.alpha = most;
}

}

class A : NSObject {

- (void)guess {
    Model *m = self.model();
    float a = @(m.price).floatValue();
    float b = @(m.price * 100).floatValue();
    double c = m.price;
    BOOL d = !!m.on;
    d = !!m.on();
    double x_mg1 = m.x;
    double y_mg2 = m.y;
    NSInteger e = @(x_mg1 > y_mg2 ? x_mg1 : y_mg2).integerValue();
    int f = m.x;
    if (m.on) {
        self.use:(@(a + b).floatValue() + c + e + f + (d ? 1 : 0));
    }
}

}

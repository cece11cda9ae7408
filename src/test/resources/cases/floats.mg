class A : NSObject {

- (void)keep:(NSInteger)n of:(double)d on:(UIProgressView *)bar {
    float f = @(n).floatValue();
    float g = @(d).floatValue();
    float h = 16777216;
    float small = n % 100;
    f = @(f + n).floatValue();
    int whole = @(@(f * 1.5).floatValue()).intValue();
    BOOL same = @(n * 0.10000000149011612).floatValue() == 0.699999988079071;
    CGFloat width = n * 0.5;
    bar.progress = n;
    bar.setProgress:animated:(n, YES);
    self.part = f * n;
    float either = same ? @(n).floatValue() : g;
}

}

@SwiftClassAlias Shop.Home Home;
@SwiftClassAlias Shop.HomeBase HomeBase;

@SwiftModule("Shop")
class Home : @SwiftModule("Shop") HomeBase {

- (void)viewDidLoad {
    super.viewDidLoad();
    Home.shared().count = 2;
}

@MethodName("default:")
- (void)default_mg1:(NSInteger)n {
    if (self.isKindOfClass:(HomeBase.class()) && n) {
        self.reload();
    }
}

}

typedef struct { double lat; double lon; } Geo;
@interface L : UIView { Geo _geo; }
@property Geo geo;
- (void)go:(Geo)g;
- (Geo)one;
@end
@implementation L
- (void)f1 { _geo = (Geo){1, 2}; }
- (void)f2 { self.geo = (Geo){1, 2}; }
- (void)f3 { [self go:(Geo){1, 2}]; }
- (double)f4 { return [self one].lat + self.geo.lon; }
- (void)f5 { self->_geo = (Geo){1, 2}; _geo.lat = 3; }
- (void)f6 { Geo g = {1, 2}; Geo h = (Geo){1,2}; g = (Geo){3,4}; [self go:g]; }
- (void)f7 { Geo g = [self one]; self.geo = g; double x = g.lat; if (self.geo.lat > 3) [self one]; }
@end

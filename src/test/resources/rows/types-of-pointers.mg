class Row : UIView {

- (void)f {
    Pointer a = NULL;
    Pointer b = NULL;
    Pointer c = NULL;
    Pointer d = NULL;
    Pointer e = NULL;
    Pointer f = NULL;
    Pointer g = NULL;
}

}

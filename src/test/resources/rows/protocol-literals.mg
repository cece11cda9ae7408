CFunction<id, id> NSProtocolFromString = CFunction("NSProtocolFromString");

class Row : UIView {

- (BOOL)one:(id)o {
    return o.conformsToProtocol:(NSProtocolFromString(@"UITextFieldDelegate"));
}

}

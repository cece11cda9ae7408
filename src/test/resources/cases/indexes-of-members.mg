Block mg_obj = ^id (id o) {
    return o;
};

class Rows : UITableViewController {

- (id)row:(NSIndexPath *)path {
    return self.rows[path.row][@"t"];
}

- (void)write:(NSIndexPath *)path {
    self.rows[path.row] = @(1);
    self.rows[self.view.tag] = self.rows[path.section];
}

- (id)last {
    return self.rows[self.rows.count - 1];
}

- (id)named:(UILabel *)label {
    return self.byName[mg_obj(label.text)];
}

- (id)unknown:(id)thing {
    NSMutableArray *rows_mg1 = self.rows;
    return rows_mg1[thing.place()];
}

- (BOOL)isSame:(NSIndexPath *)path {
    return path.row == self.view.tag;
}

- (NSString *)text:(NSIndexPath *)path {
    return path.row + @" " + mg_obj(self.rows.firstObject);
}

}

class A : NSObject {

- (id)load {
    NSURLSessionTask *task;
    task = self.run:(^void (id result) {
        self.done:with:(task, result);
    });
    task.resume();
    return task;
}

}

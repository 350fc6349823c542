import Foundation

/// Another program that gets the terminal until it ends, as the shell would run it.
enum ForegroundProgram {
    /// Runs the program and waits for it; returns its exit code, or 128 and the number of the signal that ended it.
    ///
    /// It stays in the foreground group of this program, which is why this is no `Process`: that makes a group of its own.
    ///
    /// - Throws: A `POSIXError` when it cannot be started.
    static func run(_ arguments: [String]) throws -> Int32 {
        // Ctrl-C and Ctrl-\ are meant for that program, which has every signal as it is by default.
        let before = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
        var attributes = posix_spawnattr_t()
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var words = arguments.map { strdup($0) } + [nil]
        defer {
            for word in words { free(word) }
            posix_spawnattr_destroy(&attributes)
            for (number, handler) in before { signal(number, handler) }
        }
        var pid: pid_t = 0
        let error = posix_spawnp(&pid, arguments[0], nil, &attributes, &words, environ)
        guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .ENOENT) }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}

package com.saypro.collaboration.database;

import com.saypro.collaboration.foundation.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder in which the trial keeps what must survive a restart. One application holds it at a time, by a lock on the
 * file {@code lock} that the operating system frees when the process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder, making it if it is missing.
     *
     * @throws CannotStart when another application holds it or it cannot be written
     */
    static DataFolder hold(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            path = path.toRealPath();
            FileChannel lock = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!taken(lock)) {
                String holder = holder(path);
                lock.close();
                throw new CannotStart("SayPro Collaboration is already running on the folder " + path + holder
                        + ": use that one, stop it first, or name another folder with SAYPRO_DATA_FOLDER.");
            }
            lock.truncate(0);
            lock.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + path + " cannot be written (" + e
                            + "): make it writable, or name another one with SAYPRO_DATA_FOLDER.",
                    e);
        }
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(Path folder) {
        try {
            return " (process " + Files.readString(folder.resolve("lock")).strip() + ")";
        } catch (IOException e) {
            return "";
        }
    }

    Path path() {
        return path;
    }

    /** The database server's data. */
    Path cluster() {
        return path.resolve("postgresql");
    }

    /** The database server's programs, unpacked. */
    Path programs() {
        return path.resolve("postgresql-programs");
    }

    /** What the database server wrote since the last start. */
    Path serverLog() {
        return path.resolve("postgresql.log");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}

import java.util.List;

/** The method declares it, the lambda may not throw it. */
class DeclaredOutsideOfTheLambda {
    void pauseAll(List<Integer> pauses) throws InterruptedException {
        Thread.sleep(1);
        pauses.forEach(
                pause -> {
                    try {
                        Thread.sleep(pause);
                    } catch (InterruptedException e) {
                    }
                });
    }
}

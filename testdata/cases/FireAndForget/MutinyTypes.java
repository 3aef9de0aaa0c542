import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Sailors who do not move before they are told. */
public abstract class MutinyTypes {
    abstract Uni<String> hoist();

    abstract void note(Object flag);

    // row 9: never subscribed to
    void dropped() {
        hoist(); // flag: Uni
        hoist().onItem().transform(String::trim); // flag
    }

    // row 9: of many
    void dropped(Multi<String> flags) {
        flags.select().first(2); // flag: Multi
    }

    // row 10: no consumer of failures
    void subscribed() {
        hoist().subscribe().with(this::note); // flag: dropped exceptions
        hoist().subscribe().with(this::note, this::note);
        hoist().onFailure().recoverWithItem("none").subscribe().with(this::note); // flag(LostFailure)
        hoist().toMulti().subscribe().with(this::note); // flag
        hoist().toMulti().subscribe().with(this::note, this::note);
    }
}

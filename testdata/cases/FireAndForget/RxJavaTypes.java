import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;

/** Birds that one has to watch for. */
public abstract class RxJavaTypes {
    abstract Single<String> nest();

    abstract void note(Object bird);

    // row 9: never subscribed to
    void dropped(Completable migration, Observable<String> birds) {
        nest(); // flag: nobody subscribes to this Single
        migration.andThen(nest()); // flag
        birds.doOnDispose(() -> note("gone")); // flag
    }

    // row 9: the other types
    void others(Maybe<String> owl, Flowable<String> geese) {
        owl.doOnSuccess(this::note); // flag: nobody subscribes to this Maybe
        geese.take(2); // flag: Flowable
    }

    // row 10: no consumer of errors
    void subscribed(Completable migration, Observable<String> birds) {
        nest().subscribe(this::note); // flag: RxJavaPlugins
        migration.subscribe(); // flag
        birds.subscribe(this::note); // flag
        nest().toMaybe().subscribe(this::note); // flag
        nest().toFlowable().subscribe(this::note); // flag
        nest().subscribe(this::note, this::note);
        nest().subscribe((bird, failure) -> note(failure));
        birds.doOnError(this::note).subscribe();
    }
}
